"""The interpreter of one configuration in native form."""
