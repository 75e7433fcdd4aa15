"""What the page of a story shows beside the blocks of its brief: values before they are drawn."""
