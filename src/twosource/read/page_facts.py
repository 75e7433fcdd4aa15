from __future__ import annotations
def page_facts(root, page, blocks):
    return ()
