// Tests of Articles
