//! Who may do what at a table: giving a right, taking it away, and what stands in the way of
//! either. Keeps out: the rules of the hub about it, which its schema has.

use clap::ArgMatches;
use tavolo::domain::Id;
use tavolo::say;
use tavolo::store;
use tavolo::text::{Argument, Diagnostic, Sentence};

use crate::carry;
use crate::config::Config;
use crate::fault::{self, Fault};
use crate::look;
use crate::place::Said;
use crate::remote::{self, Hub};

/// Says what a role may do; `say` is told what came of it.
///
/// # Errors
/// What the hub says, and `Refused` where there is no such table.
pub(crate) fn member(
    words: &ArgMatches,
    said: &Said,
    hub: &mut Hub,
    config: &Config,
    say: &dyn Fn(&Sentence),
) -> Result<(), Diagnostic> {
    let word = |name: &str| words.get_one::<String>(name).cloned().unwrap_or_default();
    let (role, may) = (word("role"), word("may"));
    let (table, name): (String, Argument) = if words.get_flag("every") {
        (remote::EVERY.to_owned(), say!("hub-every-table").into())
    } else {
        let (table, name) = named_table(said, hub)?;
        (table.to_string(), name.into())
    };
    hub.admit(&table, &role, &may).map_err(|fault| match fault.said() {
        failure if failure.what.key == "hub-not-writing" && table == remote::EVERY => {
            let (user, role) = (config.user.clone(), fault::quoted_role(&role));
            let hint = say!(
                "hub-every-hint",
                name = config.database.clone(),
                role = role,
                may = may.clone()
            );
            Diagnostic::new(say!("hub-not-admin", user = user), Some(hint))
        }
        failure => failure,
    })?;
    say(&match may.as_str() {
        "read" => say!("hub-member-reads", role = role.clone(), name = name.clone()),
        "write" => say!("hub-member-writes", role = role.clone(), name = name.clone()),
        _ => say!("hub-member-gone", role = role.clone(), name = name.clone()),
    });
    // What was given in another way is not taken away by this.
    if may == "none"
        && table != remote::EVERY
        && let Ok(Some(left)) = hub.may(&table, &role)
    {
        say(&match left.as_str() {
            "write" => say!("hub-member-still-writes", role = role.clone(), name = name),
            _ => say!("hub-member-still-reads", role = role.clone(), name = name),
        });
    }
    let writes = may == "write";
    if may != "none" && !hub.has_group(&role, writes).map_err(Fault::said)? {
        let group = if writes { "tavolo_writer" } else { "tavolo_reader" };
        let (role, database) = (fault::quoted_role(&role), config.database.clone());
        say(&say!("hub-member-lacks", group = group));
        say(&say!("hub-grant-hint", database = database, group = group, role = role));
    }
    Ok(())
}

/// The table that is meant, which may lie here or be known to the hub alone, as to whoever
/// administers it.
fn named_table(said: &Said, hub: &mut Hub) -> Result<(Id, String), Diagnostic> {
    let place = said.one()?;
    if carry::is_here(&place.dir) {
        return Ok((store::lines(&place.dir)?.table, place.name));
    }
    match hub.called(&place.name).map_err(Fault::said)? {
        Some(table) => Ok((table, place.name)),
        None => Err(look::unknown(&place.name)),
    }
}
