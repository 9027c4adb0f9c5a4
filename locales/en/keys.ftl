# Keymap files: what is wrong with a line and what to do.

keys-syntax = This is not valid TOML ({ $reason }): write lines as "keys" = "command argument".
keys-too-large = This file is larger than a keymap can be: keep it under { $most } KiB.
keys-outside-scope = The line { $key } stands before any scope: put it under one, such as [global].
keys-no-scope = There is no scope { $scope }: use one of those that exist.
keys-scopes-are = The scopes are { $scopes }.
keys-not-text = What { $key } runs is not text: write the command in quotes.
keys-twice = { $keys } is already bound on line { $line } of this file: keep one of the two lines.
keys-no-command = There is no command { $command }: use one that tavolo keymap show lists.
keys-perhaps = Perhaps { $like } is meant.
keys-not-here = The command { $command } does not work in { $scope }: bind it in a scope where it does.
keys-no-argument = The command { $command } does not take { $argument }: use an argument that tavolo keymap show lists.
keys-argument-missing = The command { $command } needs an argument: write it after the command.
keys-argument-unwanted = The command { $command } takes no argument: leave out { $argument }.
keys-promised = { $keys } does the same thing in every keymap: give { $action } another key.
keys-promised-unbound = { $keys } does the same thing in every keymap and cannot be unbound: remove this line.
keys-promised-within = { $keys } does the same thing in every keymap, so it cannot be part of { $sequence }: choose other keys.
keys-always-true = Arrows, enter, esc and C-c are always true, and so are ?, / and u where no text is typed.
keys-clash = { $keys } and { $other } in { $scope } ({ $place }) begin alike, so the longer one cannot be reached: change or unbind one of them.
keys-how-to-unbind = A line with "" in place of the command unbinds its keys.

keys-chord-empty = No keys are written here: write the keys to press.
keys-chord-unknown = { $text } is not a key: write a character or the name of a key.
keys-chord-how = C-, A- and S- stand for Ctrl, Alt and Shift, a space separates keys pressed one after the other, and the names are { $names } and f1 to f24.
keys-chord-shift-on-sign = Shift does not go with { $sign }: write the character that the two give together.
keys-chord-too-long = These are too many keys to press one after the other: use at most { $longest }.
