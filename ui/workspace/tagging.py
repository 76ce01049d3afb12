"""Tags put in order: under each other, merged, split, and put on many marks at once."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect

from app.errors import CaseProblem
from app.operations import retagging, tag_order, tags
from app.queries.record_rows import tags as tag_rows
from app.store.steps.journal import Group
from app.vocabulary import ItemKind
from ui.panels.row_dragging import Side
from ui.theme.icons import icon
from ui.translation import counted
from ui.workspace.menus import LINE, Entry, of_action, shortened
from ui.workspace.tag_popup import tag_popup

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from app.operations.retagging import Retagged
    from app.queries.record_rows import TagRow
    from ui.case_session import CaseSession
    from ui.models.case_rows import CaseRow
    from ui.panels.case_panel import CasePanel
    from ui.panels.inspector.edits import TagWish
    from ui.panels.inspector.inspector import Inspector
    from ui.panels.row_dragging import Dropped
    from ui.workspace.mark_menu import Ways


class Tagging(QObject):
    """Asks which other tag is meant, and sends the verb."""

    def __init__(
        self,
        session: CaseSession,
        ways: Ways,
        panel: CasePanel,
        inspector: Inspector,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session, self._ways = session, ways
        self._panel, self._inspector = panel, inspector
        panel.rows_dropped.connect(self._dropped)
        panel.shift_asked.connect(self._shift)
        inspector.tag_wished.connect(self._grant)

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Return what each action on tags does, by the action's id."""
        return {
            "tag.move": partial(self._with_chosen, self._ask_parent),
            "tag.merge": partial(self._with_chosen, self._ask_merge),
            "tag.sort": partial(self._with_chosen, lambda ids, _place: self._sort(ids)),
        }

    def entries(self, rows: Sequence[CaseRow], place: QRect) -> tuple[Entry, ...]:
        """Return what the menu of some tags offers."""
        ids = [row.id for row in rows]
        known = {row.id: row for row in self._session.read(tag_rows)}
        entries = [
            of_action("tag.move", lambda: self._ask_parent(ids, place)),
            of_action("tag.merge", lambda: self._ask_merge(ids, place)),
        ]
        if any(known[one].parent_id for one in ids if one in known):
            words = self.tr("Take out of the tag above")
            up = Entry(words, lambda: self._put_under(ids, _above(ids, known)), icon("previous"))
            entries.insert(1, up)
        return (
            *entries,
            LINE,
            self._shifting("tag.earlier", self.tr("Put one place up"), ids, -1),
            self._shifting("tag.later", self.tr("Put one place down"), ids, 1),
            of_action("tag.sort", lambda: self._sort(ids)),
        )

    def offer_merge(self, tag_id: str, other: TagRow) -> None:
        """Offer to merge a tag into the one whose name it was to be given."""
        sentence = self.tr("There is a tag “{}” here already.").format(shortened(other.name))
        self._ways.offer(
            sentence, self.tr("Merge the two"), lambda: self._merge([tag_id], other.id)
        )

    # What is asked

    def _with_chosen(self, ask: Callable[[Sequence[str], QRect], None]) -> None:
        rows = [row for row in self._panel.selected() if row.kind == ItemKind.TAG]
        if self._panel.view.hasFocus() and rows:
            ask([row.id for row in rows], self._panel.row_place())
            return
        item_id = self._inspector.item_id
        if item_id not in {row.id for row in self._session.read(tag_rows)}:
            self._session.failed.emit(CaseProblem("tag.none_chosen"))
            return
        corner = self._inspector.mapToGlobal(self._inspector.rect().topLeft())
        ask([item_id], QRect(corner.x(), corner.y(), 1, 60))

    def _grant(self, wish: TagWish) -> None:
        if wish.act == "under":
            self._ask_parent([wish.tag_id], wish.place)
        elif wish.act == "merge":
            self._ask_merge([wish.tag_id], wish.place)
        elif wish.act == "remove":
            self._retag(wish.mark_ids, remove=[wish.tag_id])
        elif wish.act == "replace":
            self._ask_replace(wish)
        else:
            self._ask_split(wish)

    def _ask_parent(self, tag_ids: Sequence[str], place: QRect) -> None:
        below = self._below(tag_ids)

        def made(name: str) -> None:
            group = Group()
            self._session.do(
                tags.add_tag(name), lambda made: self._put_under(tag_ids, made, group), group=group
            )

        self._ask(place, below, lambda parent_id: self._put_under(tag_ids, parent_id), made)

    def _ask_merge(self, tag_ids: Sequence[str], place: QRect) -> None:
        self._ask(place, set(tag_ids[:1]), lambda into_id: self._merge(tag_ids, into_id), None)

    def _ask_replace(self, wish: TagWish) -> None:
        def made(name: str) -> None:
            group = Group()
            self._session.do(
                tags.add_tag(name),
                lambda made: self._retag(wish.mark_ids, [made], [wish.tag_id], group),
                group=group,
            )

        def chosen(tag_id: str) -> None:
            self._retag(wish.mark_ids, [tag_id], [wish.tag_id])

        self._ask(wish.place, {wish.tag_id}, chosen, made)

    def _ask_split(self, wish: TagWish) -> None:
        def made(name: str) -> None:
            self._session.do(
                retagging.split_tag(wish.tag_id, wish.mark_ids, name),
                lambda tag_id: self._ways.inspect(ItemKind.TAG, tag_id),
            )

        every = {row.id for row in self._session.read(tag_rows)}
        self._ask(wish.place, every, made, made)

    def _ask(
        self,
        place: QRect,
        but: Collection[str],
        chosen: Callable[[str], object],
        made: Callable[[str], object] | None,
    ) -> None:
        window = self._ways.window()
        popup = tag_popup(self._session, window, but=but, can_make=made is not None)
        popup.chosen.connect(chosen)
        if made is not None:
            popup.new_asked.connect(made)
        place = QRect(window.mapFromGlobal(place.topLeft()), place.size())
        popup.open_at(place)

    # What is done

    def _dropped(self, dropped: Dropped) -> None:
        if dropped.kind != ItemKind.TAG:
            return
        if dropped.side is Side.ON:
            self._put_under(dropped.ids, dropped.target_id or None)
        else:
            after = dropped.side is Side.AFTER
            self._session.do(tag_order.arrange_tags(dropped.ids, dropped.target_id, after=after))

    def _shifting(self, action_id: str, words: str, ids: Sequence[str], by: int) -> Entry:
        return of_action(action_id, lambda: self._session.do(tag_order.shift_tags(ids, by)), words)

    def _shift(self, by: int) -> None:
        ids = [row.id for row in self._panel.selected() if row.kind == ItemKind.TAG]
        if ids:
            self._session.do(tag_order.shift_tags(ids, by))

    def _sort(self, tag_ids: Sequence[str]) -> None:
        self._session.do(tag_order.sort_tags(tag_ids[0]))

    def _put_under(
        self, tag_ids: Sequence[str], parent_id: str | None, group: Group | None = None
    ) -> None:
        group = group or Group()
        for tag_id in tag_ids:
            self._session.do(tags.move_tag(tag_id, parent_id or None), group=group)

    def _merge(self, tag_ids: Sequence[str], into_id: str) -> None:
        def done(_merged: Retagged) -> None:
            self._ways.inspect(ItemKind.TAG, into_id)
            self._ways.offer_undo(self.tr("The tags are merged."))

        self._session.do(retagging.merge_tags(tag_ids, into_id), done)

    def _retag(
        self,
        mark_ids: Sequence[str],
        add: Sequence[str] = (),
        remove: Sequence[str] = (),
        group: Group | None = None,
    ) -> None:
        def done(_changed: Retagged) -> None:
            words = counted(
                self, len(mark_ids), "{} mark is tagged anew.", "{} marks are tagged anew."
            )
            self._ways.offer_undo(words)

        gesture = retagging.retag_marks(mark_ids, add=add, remove=remove)
        self._session.do(gesture, done, group=group)

    def _below(self, tag_ids: Sequence[str]) -> set[str]:
        """Return some tags with all that stand under them."""
        found = set(tag_ids)
        for row in self._session.read(tag_rows):  # each comes after the one above it
            if row.parent_id in found:
                found.add(row.id)
        return found


def _above(tag_ids: Sequence[str], known: Mapping[str, TagRow]) -> str | None:
    """Return under what tags stand once they are taken out of the one above the first of them."""
    first = next(known[one] for one in tag_ids if one in known and known[one].parent_id)
    return known[str(first.parent_id)].parent_id
