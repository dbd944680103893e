"""Goals written as Markdown: checked, computed, drawn and published."""
