"""What high contrast adds to the style sheet: an edge on every control, a broad one for the focus.

Where an edge grows, the padding gives the pixel, so that nothing moves.
"""

from __future__ import annotations

from typing import Final

_EDGES: Final = """
QPushButton, QPushButton[look="way"], QAbstractButton[look="key"], QAbstractButton[look="chip"],
QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox, QComboBox QAbstractItemView, QMenu,
QFrame[look="card"], QFrame#overlay, QToolTip { border-color: ${control}; }
QPushButton[look="quiet"], QPushButton[look="status"], QPushButton[look="foot"], QToolButton,
QLineEdit[look="inline"], QPlainTextEdit[look="inline"], QPlainTextEdit[look="title"],
QComboBox[look="inline"] { border-color: ${edge}; }
QPlainTextEdit[look="title"] { padding: 2px ${px4}; }
QToolButton:checked, QToolButton:pressed { border: 2px solid ${control}; padding: 2px; }
QTabBar::tab:selected { border-bottom: 4px solid ${thread}; padding-bottom: ${px4_least}; }
QTabBar[look="aside"]::tab:selected { border-bottom: 4px solid ${field}; }
QPushButton:disabled, QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled {
    border: 1px dashed ${disabled}; }
QProgressBar { border: 1px solid ${control}; }
QProgressBar::chunk { border-radius: 0; }
QSplitter::handle { background: ${control}; }
QMenu::item, QMenuBar::item { border: 2px solid transparent; }
QMenu::item:selected, QMenuBar::item:selected { border-color: ${accent}; }
"""

_FOCUS: Final = """
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QComboBox:on {
    border: 2px solid ${accent}; padding: ${px4_less} ${px6_less}; }
QLineEdit[look="inline"]:focus, QPlainTextEdit[look="inline"]:focus,
QPlainTextEdit[look="title"]:focus, QComboBox[look="inline"]:focus {
    border: 2px solid ${accent}; padding: 1px ${px4_less}; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"],
QLineEdit[look="inline"][problem="true"] { border: 2px dashed ${thread}; }
QPushButton:focus { border: 2px solid ${accent}; }
QPushButton[look="quiet"]:focus, QPushButton[look="status"]:focus {
    border: 2px solid ${accent}; padding: 0 ${px6_less}; }
QPushButton[look="foot"]:focus { border: 2px solid ${accent};
    padding: ${px6_less} ${px10_less}; }
QToolButton:focus { border: 2px solid ${accent}; padding: 2px; }
QToolButton[look="quiet"]:focus { padding: 0 ${px4_less}; }
QAbstractButton[look="key"]:focus { border: 2px solid ${accent};
    padding: 2px 1px 2px ${px6_less}; }
QAbstractButton[look="chip"]:focus { border: 2px solid ${accent}; padding: 0 ${px6_less}; }
QCheckBox:focus, QRadioButton:focus { border: 2px solid ${accent}; padding: 1px; }
QFrame[look="row"]:focus, QFrame[look="row-quote"]:focus { border: 2px solid ${accent}; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    border: 1px solid ${accent}; padding: 0 ${px6_less}; }
QListView::item:focus, QTreeView::item:focus, QTableView::item:focus {
    border: 2px solid ${accent}; padding: 0 ${px6_least}; }
"""

CONTRAST: Final = (_EDGES, _FOCUS)
"""Parts of a style sheet with the names of tokens in it, as in ``stylesheet``."""
