//! How the accounts are listed by contribution: columns, texts of a row, explanations.

use super::super::board::{BoardColumn, Kind, Making};
use super::super::results::{amount_under, dash, decimals, percent};
use super::super::room::Room;
use leptos::prelude::*;
use sandtable_core::portfolio::{AbcClass, RelationProposals, strategic_test};
use sandtable_core::report::Explained;
use sandtable_core::text::Lang;
use sandtable_core::text::portfolio_pages::{abc as text, groups};
use sandtable_core::value::Id;
use std::sync::Arc;

/// The columns behind the name.
const COLUMNS: [(Kind, fn(Lang) -> String); 7] = [
    (Kind::Plain, text::contribution),
    (Kind::Plain, text::cumulative),
    (Kind::Told, text::class),
    (Kind::Words, text::relation),
    (Kind::Words, text::proposed),
    (Kind::Told, text::strategic),
    (Kind::Words, groups::labels),
];

/// Where the columns stand that open to an explanation.
const CLASS: usize = 3;

/// The proposed relation classes of a room.
pub fn proposals(room: Room) -> Memo<Arc<RelationProposals>> {
    Memo::new(move |_| room.standing.with(|standing| room.with_pack(|pack| Arc::new(standing.relation(pack)))))
}

/// The proposed class of an account: its key in the pack.
pub fn proposed(room: Room, proposals: Memo<Arc<RelationProposals>>, id: Id) -> Option<String> {
    let row = room.standing.with(|standing| standing.snapshot.row(id))?;
    let at = proposals.with(|proposals| proposals.classes.get(row).copied().flatten())?;
    room.with_pack(|pack| pack.relation.classes.get(usize::from(at)).map(|class| class.key.clone()))
}

/// How the list is shown; a row opens the dialog that judges the account.
pub fn making(room: Room, rows: Memo<Arc<Vec<Id>>>, opened: RwSignal<Option<Id>>) -> Making {
    let proposals = proposals(room);
    let decimals = Memo::new(move |_| {
        room.standing.with(|standing| {
            decimals(room, standing.abc.order().iter().filter_map(|row| standing.abc.row(*row as usize).value))
        })
    });
    Making {
        columns: BoardColumn::behind_name(text::name, COLUMNS),
        rows,
        cells: Callback::new(move |id| cells(room, proposals, decimals.get(), id)),
        explain: Callback::new(move |(id, at)| explain(room, id, at)),
        open: Some((text::open_sheet, Callback::new(move |id| opened.set(Some(id))))),
        score: None,
    }
}

fn cells(room: Room, proposals: Memo<Arc<RelationProposals>>, decimals: u32, id: Id) -> Vec<String> {
    let lang = room.lang.get();
    let relation = |key: Option<String>| key.map_or_else(dash, |key| text::relation_of(lang, &key));
    let proposal = relation(proposed(room, proposals, id));
    room.standing.with(|standing| {
        let Some((row, account)) =
            standing.snapshot.row(id).and_then(|row| Some((row, standing.snapshot.account(row)?)))
        else {
            return Vec::new();
        };
        let own = standing.abc.row(row);
        let test = room.with_pack(|pack| strategic_test(account, pack)).map(|test| test.show(lang));
        vec![
            amount_under(room, decimals, own.value),
            percent(standing.abc.cumulative(row)),
            own.class.map_or("—", AbcClass::name).to_owned(),
            relation(account.relation_class.clone()),
            proposal,
            test.unwrap_or_else(dash),
            super::labels::shown(room, account, lang),
        ]
    })
}

fn explain(room: Room, id: Id, at: usize) -> Option<Explained> {
    let (lang, unit) = (room.lang.get(), room.unit.get());
    room.standing.with(|standing| {
        let row = standing.snapshot.row(id)?;
        room.with_pack(|pack| match at {
            CLASS => Some(standing.abc.explain_class(row, pack, lang, unit)),
            _ => {
                let account = standing.snapshot.account(row)?;
                Some(match strategic_test(account, pack) {
                    Some(test) => test.explain(pack, lang),
                    None => Explained {
                        label: text::strategic(lang),
                        value: "—".into(),
                        formula: text::test_hint(lang),
                        ..Explained::default()
                    },
                })
            }
        })
    })
}
