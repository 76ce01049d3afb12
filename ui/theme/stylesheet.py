"""The one style sheet of the window, made from the tokens.

Widgets ask for a look with the property ``look``:
labels are ``display`` or ``title`` (large), ``heading`` (of a section), ``strong``, ``muted``,
``small``, ``thread``, ``problem`` or ``key-cap``; buttons ``primary``, ``way``, ``quiet``,
``status``, ``key`` or ``chip``; frames ``row``, ``row-quote``, ``section``, ``card``, ``bar``,
``foot`` or ``hairline``; tab bars ``aside`` where keys go to another side; lists ``window`` where
they lie on the window and not on a page. A field whose property ``problem`` is true has a red edge.
"""

from __future__ import annotations

from string import Template
from typing import TYPE_CHECKING, Final

from ui.theme.contrast_style import CONTRAST
from ui.theme.tokens import BODY, DISPLAY, RADIUS, SMALL, TITLE

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ui.theme.fonts import TypeScale
    from ui.theme.tokens import Theme


def stylesheet(theme: Theme, scale: TypeScale, glyphs: Mapping[str, str]) -> str:
    """Return the style sheet of a theme; ``glyphs`` are the files of the signs in controls."""
    colours = {
        name: getattr(theme, name)
        for name in theme.__slots__
        if isinstance(getattr(theme, name), str)
    }
    sizes = {f"px{length}": f"{scale.pixels(length)}px" for length in _LENGTHS}
    # A thicker edge takes its pixel from the padding, so that nothing moves on focus.
    sizes |= {f"px{length}_less": f"{scale.pixels(length) - 1}px" for length in _LENGTHS}
    sizes |= {f"px{length}_least": f"{scale.pixels(length) - 2}px" for length in _LENGTHS}
    images = {f"glyph_{name.replace('-', '_')}": path for name, path in glyphs.items()}
    parts = [*_PARTS, *(_GLYPHED if glyphs else ()), *(CONTRAST if theme.contrast else ())]
    return Template("".join(parts)).substitute(colours | sizes | images | {"radius": f"{RADIUS}px"})


_LENGTHS: Final = (4, 6, 8, 10, SMALL, BODY, 14, TITLE, 20, DISPLAY, 28)

_TEXT: Final = """
QLabel[look="display"] { font-size: ${px22}; font-weight: 600; }
QLabel[look="title"] { font-size: ${px16}; font-weight: 600; }
QLabel[look="heading"] { font-size: ${px11}; color: ${muted}; letter-spacing: 0.5px; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="muted"] { color: ${muted}; }
QLabel[look="small"] { font-size: ${px11}; color: ${muted}; }
QLabel[look="key-cap"] { font-size: ${px11}; color: ${text}; background: ${raised};
    border: 1px solid ${edge}; border-bottom: 2px solid ${edge}; border-radius: ${radius};
    padding: 1px ${px6}; }
QLabel[look="thread"] { color: ${thread}; font-weight: 600; }
QLabel[look="problem"] { color: ${thread}; }
QLabel[look="removed"], QLabel[look="added"] { border: 1px solid transparent;
    border-left: 2px solid ${accent}; padding-left: ${px6}; }
QLabel[look="removed"] { color: ${muted}; border-left: 2px solid ${thread}; }
QToolTip { color: ${text}; background: ${raised}; border: 1px solid ${edge}; padding: 4px 6px; }
"""

_FRAMES: Final = """
QMainWindow, QDialog { background: ${window}; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QFrame[look="section"] { border: none; border-top: 1px solid ${edge}; }
QFrame[look="row"], QFrame[look="row-quote"] { border: 1px solid transparent;
    border-radius: ${radius}; }
QFrame[look="row-quote"] { border-left: 2px solid ${edge}; border-radius: 0; }
QFrame[look="row"]:hover, QFrame[look="row-quote"]:hover { background: ${hover}; }
QFrame[look="row"]:focus, QFrame[look="row-quote"]:focus { border: 1px solid ${accent}; }
QFrame[look="card"] { background: ${page}; border: 1px solid ${edge}; border-radius: ${radius}; }
QFrame[look="changes"] { background: ${window}; border: none;
    border-bottom: 1px solid ${edge}; }
QFrame[look="bar"] { background: ${window}; border: none; border-bottom: 1px solid ${edge}; }
QFrame#overlay { background: ${page}; border: 1px solid ${edge}; border-radius: ${radius}; }
QFrame[look="foot"] { background: ${window}; border: none; border-top: 1px solid ${edge}; }
QFrame[look="hairline"] { background: ${edge}; border: none; }
QScrollArea { border: none; background: transparent; }
QSplitter::handle { background: ${edge}; }
QSplitter::handle:hover { background: ${accent}; }
QGroupBox { border: none; border-top: 1px solid ${edge}; margin-top: ${px20}; padding-top: ${px8}; }
QGroupBox::title { subcontrol-origin: margin; left: 0; color: ${muted}; }
"""

_MENUS: Final = """
QMenuBar { background: ${window}; border: none; padding: 0 4px; }
QMenuBar::item { background: transparent; padding: ${px4} ${px8}; margin: 2px 0;
    border-radius: ${radius}; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: ${selection}; }
QMenu { background: ${page}; border: 1px solid ${edge}; padding: 4px; }
QMenu::item { padding: ${px4} ${px20} ${px4} ${px8}; border-radius: ${radius}; }
QMenu::item:selected { background: ${selection}; }
QMenu::item:disabled { color: ${disabled}; }
QMenu::icon { padding-left: ${px6}; }
QMenu::separator { height: 1px; background: ${edge}; margin: 4px ${px8}; }
QMenu::indicator { width: ${px14}; height: ${px14}; padding-left: ${px6}; }
QStatusBar { background: ${window}; border-top: 1px solid ${edge}; }
QStatusBar::item { border: none; }
"""

_BUTTONS: Final = """
QPushButton { background: ${raised}; border: 1px solid ${edge}; border-radius: ${radius};
    padding: ${px4} ${px14}; min-height: ${px20}; }
QPushButton:hover { border-color: ${control}; }
QPushButton:pressed { background: ${edge}; }
QPushButton:default, QPushButton[look="primary"] { background: ${accent}; border-color: ${accent};
    color: ${on_accent}; }
QPushButton[look="primary"] { font-weight: 600; }
QPushButton:default:hover, QPushButton[look="primary"]:hover { border-color: ${text}; }
QPushButton:disabled, QPushButton:default:disabled { background: ${window};
    border-color: ${edge}; color: ${disabled}; }
QPushButton:focus { border: 2px solid ${accent}; padding: ${px4_less} ${px14_less}; }
QPushButton:default:focus, QPushButton[look="primary"]:focus { border: 2px solid ${text}; }
QPushButton[look="way"] { background: ${page};
    padding: ${px8} ${px10}; min-height: ${px20}; text-align: left; }
QPushButton[look="way"]:focus { border: 2px solid ${accent};
    padding: ${px8_less} ${px10_less}; }
QPushButton[look="way"]:hover { background: ${hover}; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent;
    padding: 1px ${px6}; min-height: ${px16}; color: ${accent}; font-weight: 400; }
QPushButton[look="quiet"]:hover { background: ${hover}; }
QPushButton[look="quiet"]:focus { border: 1px solid ${accent}; }
QPushButton[look="status"] { background: transparent; border: 1px solid transparent;
    padding: 1px ${px6}; min-height: 0; color: ${muted}; font-weight: 400; text-align: left; }
QPushButton[look="status"]:hover { color: ${text}; background: ${hover}; }
QPushButton[look="status"]:focus { border: 1px solid ${accent}; padding: 1px ${px6}; }
QPushButton[look="foot"] { background: transparent; border: 1px solid transparent;
    border-top: 1px solid ${edge}; border-radius: 0; padding: ${px6} ${px10}; min-height: 0;
    text-align: left; font-weight: 400; }
QPushButton[look="foot"]:hover { background: ${hover}; }
QPushButton[look="foot"]:focus { border: 1px solid ${accent}; }
QAbstractButton, QMenu, QLineEdit, QComboBox { icon-size: ${px16}; }
QToolButton { background: transparent; border: 1px solid transparent; border-radius: ${radius};
    padding: 3px; }
QToolButton:hover { background: ${hover}; }
QToolButton:pressed, QToolButton:checked { background: ${selection}; }
QToolButton:focus { border: 1px solid ${accent}; }
QToolButton::menu-indicator { image: none; }
QToolButton[look="inside"] { border: none; padding: 0; }
QToolButton[look="quiet"] { color: ${accent}; padding: 1px ${px4}; }
QToolButton[look="tab-close"] { padding: 1px; margin: 0 ${px6} 0 0; border: none; }
QToolButton[look="tab-close"]:hover { background: ${edge}; }
QAbstractButton[look="key"] { background: ${raised}; border: 1px solid ${edge};
    border-radius: ${radius}; padding: 3px 2px 3px ${px6}; }
QAbstractButton[look="key"]:hover { border-color: ${control}; }
QAbstractButton[look="key"]:focus { border-color: ${accent}; }
QAbstractButton[look="chip"] { background: ${raised}; border: 1px solid transparent;
    border-radius: ${radius}; padding: 1px ${px6}; }
QAbstractButton[look="chip"]:hover { border-color: ${control}; }
QAbstractButton[look="chip"]:focus { border-color: ${accent}; }
"""

_FIELDS: Final = """
QLineEdit, QPlainTextEdit, QAbstractSpinBox, QComboBox { background: ${page}; color: ${text};
    border: 1px solid ${field}; border-radius: ${radius}; padding: ${px4} ${px6};
    selection-background-color: ${text_selection}; selection-color: ${text}; }
QLineEdit:hover, QPlainTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover {
    border-color: ${control}; }
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus,
QComboBox:on { border: 1px solid ${accent}; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"] { border: 1px solid ${thread}; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: ${window};
    color: ${disabled}; border-color: ${edge}; }
QLineEdit:read-only, QPlainTextEdit:read-only { background: ${window}; }
QComboBox::drop-down { border: none; width: ${px20}; }
QComboBox QAbstractItemView { background: ${page}; border: 1px solid ${edge}; padding: 4px;
    outline: none; }
QComboBox QAbstractItemView::item { padding: ${px4} ${px6}; min-height: ${px20}; }
QCheckBox, QRadioButton { spacing: ${px8}; padding: 2px; border: 1px solid transparent;
    border-radius: ${radius}; }
QCheckBox:focus, QRadioButton:focus { border: 1px solid ${accent}; }
"""

_INLINE: Final = """
QLineEdit[look="inline"], QPlainTextEdit[look="inline"], QPlainTextEdit[look="title"],
QComboBox[look="inline"] { background: transparent; border: 1px solid transparent;
    padding: 2px ${px4}; }
QPlainTextEdit[look="title"] { font-size: ${px16}; font-weight: 600; padding: 2px 0; }
QLineEdit[look="inline"]:hover, QPlainTextEdit[look="inline"]:hover,
QPlainTextEdit[look="title"]:hover, QComboBox[look="inline"]:hover {
    border: 1px solid ${field}; }
QLineEdit[look="inline"]:focus, QPlainTextEdit[look="inline"]:focus,
QPlainTextEdit[look="title"]:focus, QComboBox[look="inline"]:focus {
    background: ${page}; border: 1px solid ${accent}; }
QLineEdit[look="inline"][problem="true"] { border: 1px solid ${thread}; }
"""

_ROWS: Final = """
QAbstractItemView { background: ${page}; border: none; outline: none;
    selection-background-color: ${selection}; selection-color: ${text}; }
QAbstractItemView[look="window"] { background: ${window}; }
QListView::item, QTreeView::item, QTableView::item { padding: 0 ${px6}; min-height: ${px28};
    border: none; color: ${text}; }
QListView::item:hover, QTreeView::item:hover { background: ${hover}; }
QListView::item:selected, QTreeView::item:selected, QTableView::item:selected {
    background: ${selection}; color: ${text}; }
QListView::item:focus, QTreeView::item:focus, QTableView::item:focus { border: 1px solid ${accent};
    padding: 0 ${px6_less}; }
QHeaderView { background: ${window}; border: none; }
QHeaderView::section { background: ${window}; color: ${muted}; border: none;
    border-bottom: 1px solid ${edge}; padding: ${px4} ${px6}; font-size: ${px11}; }
QTableView { gridline-color: ${edge}; }
QTableCornerButton::section { background: ${window}; border: none; }
"""

_TABS: Final = """
QTabBar { background: ${window}; border: none; }
QTabBar::tab { background: ${window}; color: ${muted}; border: none;
    border-right: 1px solid ${edge}; border-bottom: 2px solid transparent;
    padding: ${px6} ${px8} ${px4} ${px10}; min-height: ${px20}; }
QTabBar::tab:hover { color: ${text}; background: ${hover}; }
QTabBar::tab:selected { color: ${text}; background: ${page}; border-bottom: 2px solid ${thread}; }
QTabBar[look="aside"]::tab:selected { color: ${muted}; border-bottom: 2px solid ${field}; }
QTabBar QToolButton { background: ${window}; border: none; border-radius: 0; }
QTabWidget::pane { border: none; border-top: 1px solid ${edge}; }
"""

_BARS: Final = """
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 12px; }
QScrollBar:horizontal { height: 12px; }
QScrollBar::handle { background: ${field}; border-radius: 3px; margin: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover, QScrollBar::handle:pressed { background: ${control}; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QAbstractScrollArea::corner { background: transparent; }
QProgressBar { background: ${edge}; border: none; border-radius: 3px; min-height: 6px;
    max-height: 6px; }
QProgressBar::chunk { background: ${accent}; border-radius: 3px; }
"""

_PARTS: Final = (_TEXT, _FRAMES, _MENUS, _BUTTONS, _FIELDS, _INLINE, _ROWS, _TABS, _BARS)

_GLYPHED: Final = (
    """
QCheckBox::indicator, QRadioButton::indicator, QListView::indicator, QTreeView::indicator {
    width: ${px14}; height: ${px14}; background: ${page}; border: 1px solid ${control};
    border-radius: 3px; }
QRadioButton::indicator { border-radius: ${px8_less}; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: ${accent}; }
QCheckBox::indicator:checked, QListView::indicator:checked, QTreeView::indicator:checked {
    background: ${accent}; border-color: ${accent}; image: url("${glyph_check}"); }
QCheckBox::indicator:indeterminate { background: ${accent}; border-color: ${accent};
    image: url("${glyph_dash}"); }
QRadioButton::indicator:checked { background: ${accent}; border-color: ${accent};
    image: url("${glyph_dot}"); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: ${window};
    border-color: ${edge}; }
QMenu::indicator:non-exclusive:checked { image: url("${glyph_menu_check}"); }
QMenu::indicator:exclusive:checked { image: url("${glyph_menu_dot}"); }
QMenu::right-arrow { image: url("${glyph_right}"); width: ${px14}; height: ${px14}; }
QComboBox::down-arrow { image: url("${glyph_down}"); width: ${px14}; height: ${px14}; }
QTreeView::branch:closed:has-children { image: url("${glyph_right}"); }
QTreeView::branch:open:has-children { image: url("${glyph_down}"); }
QTabBar QToolButton::right-arrow { image: url("${glyph_right}"); }
QTabBar QToolButton::left-arrow { image: url("${glyph_left}"); }
QSpinBox::up-button, QSpinBox::down-button { border: none; width: ${px16}; }
QSpinBox::up-arrow { image: url("${glyph_up}"); width: ${px10}; height: ${px10}; }
QSpinBox::down-arrow { image: url("${glyph_down}"); width: ${px10}; height: ${px10}; }
""",
)
