//! A draw as bars: how far each quota is kept, then how likely each type of person was. Keeps out:
//! the draw.

use crate::domain::{Draw, DrawMethod};
use crate::methods::ratio::{rounded, whole};
use crate::print::svg::{Bar, Bars, Drawing, Fill};
use crate::readings::draw::LotsDrawn;
use crate::say;
use crate::text::Language;

/// A length that a count has.
fn length(count: usize) -> f64 {
    u32::try_from(count).map_or(f64::from(u32::MAX), f64::from)
}

/// What the picture is called where it stands in a page.
const NAME: &str = "draw";

/// The picture of a draw; the bars are the panel where there is one, else the list. Alone it has
/// lines at its head; in a page it does not say again what stands around it.
pub(super) fn bars(
    draw: &Draw,
    found: &LotsDrawn,
    again: Option<u32>,
    alone: Option<Vec<String>>,
    language: Language,
) -> Drawing {
    let (is_drawn, is_alone) = (draw.seed.is_some(), alone.is_some());
    let quotas = found.quotas.iter().map(|own| {
        let (quota, counted) = (&own.quota, if is_drawn { own.seated } else { own.people });
        let shown = if is_drawn {
            say!("picture-draw-seated", count = own.seated, bounds = quota.bounds())
        } else {
            say!("picture-draw-listed", count = own.people, bounds = quota.bounds())
        };
        Bar {
            name: quota.name(),
            value: length(counted),
            range: is_drawn.then_some((length(quota.min), length(quota.max))),
            shown: language.tell(&shown),
            fill: if is_drawn { Fill::Full } else { Fill::Empty },
        }
    });
    let method = draw.method.unwrap_or(DrawMethod::Plain).sentence();
    let head = say!("picture-draw-head", seats = found.members, method = method);
    let mut notes =
        vec![if is_drawn { say!("picture-draw-note") } else { say!("picture-draw-note-before") }];
    let chances = found.strata.iter().filter_map(|own| {
        let chance = own.chance.as_ref()?;
        let percent = language.decimal(&rounded(&(chance * whole(100_u32)), 2));
        let of = say!("picture-draw-chance", chance = percent, people = own.people.len());
        Some(format!("{}: {}", own.name, language.tell(&of)))
    });
    let chances: Vec<String> = chances.collect();
    if is_alone && !chances.is_empty() {
        notes.push(say!("picture-draw-chances", list = chances.join("; ")));
    }
    notes.extend(again.map(|times| say!("page-draw-taken-back", count = times)));
    Bars {
        name: NAME,
        title: language.tell(&if is_alone {
            say!("page-draw-title", title = draw.title.as_str())
        } else {
            say!("picture-draw-title")
        }),
        head: alone
            .map(|more| std::iter::once(language.tell(&head)).chain(more).collect())
            .unwrap_or_default(),
        bars: quotas.collect(),
        notes: notes.iter().map(|note| language.tell(note)).collect(),
    }
    .drawn(language.code())
}
