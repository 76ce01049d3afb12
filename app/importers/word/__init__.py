"""The reader of Word documents and the parts that they are made of."""
