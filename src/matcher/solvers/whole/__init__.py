"""The route for markets: what defends each place is searched place by place."""
