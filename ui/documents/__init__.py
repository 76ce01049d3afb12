"""The views of documents: text and pictures with their marks; they speak in rows and anchors."""
