"""The heap: objects and their headers, allocation and deallocation, the ledger, findings and the audit."""
