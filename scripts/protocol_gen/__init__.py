"""The protocol generator: one schema in, C++, TypeScript and OpenAPI out. Standard library only."""
