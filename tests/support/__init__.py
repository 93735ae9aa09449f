"""What tests share: small problems, and an oracle that tries everything."""
