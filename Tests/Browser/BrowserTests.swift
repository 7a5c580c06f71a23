// Tests of Browser
