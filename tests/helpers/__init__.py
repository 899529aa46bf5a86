"""What tests are made of and that holds no test itself."""
