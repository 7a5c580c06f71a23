// Tests of Console
