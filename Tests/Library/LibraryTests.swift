// Tests of Library
