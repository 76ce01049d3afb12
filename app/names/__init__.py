"""Finding people's names in any text: in any script, case, order, spelling or disguise."""
