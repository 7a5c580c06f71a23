// Tests of Screen
