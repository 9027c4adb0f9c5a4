//! The keeper of a table makes a checkpoint when one is due. Keeps out: what is in one, and when that
//! is (see `since`).

use super::caught::catch;
use super::checkpoint;
use super::feeding::Feed;
use super::folder::FolderStore;
use super::since::Since;

impl FolderStore {
    /// Makes a checkpoint, if this seat keeps the database and one is due. No promise hangs on it:
    /// where it can't be made the next opening reads more.
    pub(super) fn keep_checkpoint(&mut self, is_leaving: bool) {
        let end = self.journal.end();
        let size = usize::try_from(self.since.size.max(end.length())).unwrap_or(usize::MAX);
        if !self.since.is_due(end, is_leaving) || self.refuse_full(size).is_err() {
            return;
        }
        let woken = self.feed.as_mut().map(Feed::wake);
        self.give_up_unless(woken);
        let Some(mirror) = self.feed.as_ref().and_then(Feed::open) else { return };
        let (end, state) = (self.journal.end(), mirror.state());
        if state.seq != end.seq() || state.head != end.head() {
            return;
        }
        let place = (end.length(), &self.stacks);
        let written =
            catch(|| checkpoint::write(&self.dir, state, place, &mut |put| mirror.pairs(put)));
        match written {
            Ok(Ok(size)) => {
                self.since = Since { seq: end.seq(), length: end.length(), size };
            }
            Ok(Err(why)) => log::warn!("no checkpoint: {why}"),
            Err(panic) => log::warn!("no checkpoint: {panic}"),
        }
    }
}
