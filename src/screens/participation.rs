//! The participation over the sittings as a page, for the table alone. Keeps out: documents, which
//! have a public face.

use crate::domain::Id;
use crate::flow::Ctx;
use crate::kit::{PageLine, Role, safe};
use crate::readings::{Attended, Face, Genders, Participant, Presences, Shown, Stood};
use crate::say;
use crate::text::Sentence;

/// Columns for a name.
const NAME: u16 = 30;

/// The title and the lines of the page.
pub(crate) fn page(ctx: &Ctx<'_>) -> (String, Vec<PageLine>) {
    let found = Presences::of(Face::Reserved, ctx.world());
    let title = ctx.tell(&say!("participation-title"));
    if found.sittings.is_empty() {
        return (title, vec![PageLine::plain(ctx.tell(&say!("participation-empty")))]);
    }
    let head =
        found.sittings.iter().map(|sitting| format!("{:>3}", sitting.number)).collect::<String>();
    let mut lines = vec![PageLine::entry(ctx.tell(&say!("participation-sittings")), head, NAME)];
    lines.extend(found.people.iter().map(|person| row(person, ctx)));
    lines.push(PageLine::styled(ctx.tell(&say!("participation-key")), Role::Dim));
    if !found.labs.is_empty() {
        lines.push(PageLine::blank());
        lines.push(PageLine::title(ctx.tell(&say!("participation-labs"))));
        lines.extend(found.labs.iter().map(|lab| {
            let at = lab
                .at
                .iter()
                .map(|there| format!("{:>3}", if *there { ctx.session.look.tick() } else { "-" }));
            PageLine::entry(named(&lab.lab, ctx), at.collect::<String>(), NAME)
        }));
    }
    lines.push(PageLine::blank());
    lines.push(PageLine::title(ctx.tell(&say!("participation-figures"))));
    lines.extend(found.sittings.iter().map(|sitting| figures(sitting, ctx)));
    let overall = say!(
        "participation-overall",
        heads = found.heads,
        presences = found.presences,
        room = found.modes.room,
        remote = found.modes.remote
    );
    lines.push(PageLine::plain(ctx.tell(&overall)));
    lines.push(PageLine::plain(ctx.tell(&balance(found.genders))));
    (title, lines)
}

/// The totals of one sitting as a page.
pub(crate) fn totals(meeting: Id, ctx: &Ctx<'_>) -> Option<(String, Vec<PageLine>)> {
    let found = Presences::of(Face::Reserved, ctx.world());
    let sitting = found.sittings.iter().find(|sitting| sitting.id == meeting)?;
    let title = ctx.tell(&say!("presence-title", number = sitting.number));
    let lines = vec![
        figures(sitting, ctx),
        PageLine::plain(ctx.tell(&balance(sitting.genders))),
        PageLine::blank(),
        PageLine::title(ctx.tell(&say!("presence-overall"))),
        PageLine::plain(ctx.tell(&balance(found.genders))),
        PageLine::styled(ctx.tell(&say!("presence-note")), Role::Dim),
    ];
    Some((title, lines))
}

fn named(name: &str, ctx: &Ctx<'_>) -> String {
    safe::fit(name, NAME - 2, ctx.session.look)
}

fn row(person: &Participant, ctx: &Ctx<'_>) -> PageLine {
    let marks: String = person
        .stood
        .iter()
        .map(|stood| {
            format!(
                "{:>3}",
                stood.map_or_else(|| "\u{b7}".to_owned(), |stood| ctx.tell(&mark(stood)))
            )
        })
        .collect();
    let marks = if ctx.session.look.unicode { marks } else { marks.replace('\u{b7}', ".") };
    PageLine::entry(
        named(person.who.name().unwrap_or_default(), ctx),
        format!("{marks}  {}", person.present),
        NAME,
    )
}

/// One letter for how somebody stood.
fn mark(stood: Stood) -> Sentence {
    match stood {
        Stood::Present => say!("mark-present"),
        Stood::Substitute => say!("mark-substitute"),
        Stood::Excused => say!("mark-excused"),
        Stood::Absent => say!("mark-absent"),
        Stood::Invited => say!("mark-invited"),
    }
}

fn figures(sitting: &Attended, ctx: &Ctx<'_>) -> PageLine {
    let told = say!(
        "participation-sitting",
        number = sitting.number,
        present = sitting.count.present,
        invited = sitting.count.invited,
        room = sitting.modes.room,
        remote = sitting.modes.remote
    );
    PageLine::plain(ctx.tell(&told))
}

fn balance(genders: Genders) -> Sentence {
    let shown = |count| match count {
        Shown::Count(count) => count,
        Shown::Withheld => 0,
    };
    say!(
        "participation-genders",
        women = shown(genders.women),
        men = shown(genders.men),
        other = shown(genders.other),
        unstated = shown(genders.not_stated)
    )
}
