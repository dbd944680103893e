"""What authors wrote: targets, rates, assumptions and units."""
