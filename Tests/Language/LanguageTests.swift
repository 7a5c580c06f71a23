// Tests of Language
