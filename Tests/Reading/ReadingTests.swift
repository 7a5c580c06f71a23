// Tests of Reading
