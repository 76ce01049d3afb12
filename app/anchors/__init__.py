"""Where a mark sits: pure values for passages, regions, moments and the blocks of a text.

Positions in text count Unicode code points of a text layer's own frozen text; positions in
pictures count pixels of the upright picture (after EXIF orientation).
"""
