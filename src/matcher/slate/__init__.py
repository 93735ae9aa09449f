"""Short lists of people for companies to interview before the plan."""
