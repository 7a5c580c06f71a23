// Tests of Layering
