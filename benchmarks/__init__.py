"""Speed, memory and page weight, measured side by side with other generators in one run."""
