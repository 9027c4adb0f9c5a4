help-cli-command-seats = Lists who is at the table, and prints lines for the SSH server
help-cli-command-seats-key = Prints the line by which a key opens one seat and nothing else
help-cli-command-seats-revoke = Takes the lines of this table out of an authorized_keys file
help-cli-option-key-folder = A folder with the keys of assessors, each in a file called after the person: “Ada Neri.pub”
help-cli-option-all-assessors = The lines of all assessors; without it and without --person, those that are over: past their day, of whoever left the table and, once the round is closed, of assessors
help-cli-command-seat = Takes a seat at the table in a role
help-cli-command-projector = Shows the table on the wall of the room, without reserved data
help-cli-option-role = In which role: facilitator, secretary, assessor, projector, observer
help-cli-option-person = The person whose score sheet it is, by name or id
help-cli-option-until = The last day on which the key opens the seat; today when not given
seat-role-facilitator = facilitator
seat-role-secretary = secretary
seat-role-assessor = assessor
seat-role-projector = screen of the room
seat-role-observer = observer
seats-nobody = Nobody is at the table “{ $table }”.
seats-heading-who = Who
seats-heading-role = Role
seats-heading-since = Since
seats-heading-from = From
seats-heading-screen = Screen
seats-heading-pid = Process
seats-here = this computer
seats-no-store = The folder of the table is missing: name it with --store.
seats-no-terminal-hint = Ask ssh for a terminal: ssh -t.
seats-no-key = In { $file } there is no public key of OpenSSH, one alone on a line.
seats-no-key-hint = The right file ends in .pub; if there is none: ssh-keygen -t ed25519
seats-no-file = The file of the public key is missing.
seats-no-file-hint = For example: tavolo seats key --role observer ada.pub
seats-no-keys = There is no key in the folder { $path }.
seats-no-keys-hint = Each key is in a file called after the person, with .pub: “Ada Neri.pub” or “Ada_Neri.pub”.
seats-same-key = { $file } is of the same person or has the same key as { $other }: one key, one seat.
seats-keys-refused = { $count ->
    [one] One key is not right, and no line was written.
   *[other] { $count } keys are not right, and no line was written.
 }
seats-revoked = { $count ->
    [0] No line had to go.
    [one] One line was taken away.
   *[other] { $count } lines were taken away.
 }
seats-still-there = { $who } is still at the table with the seat that was open: kill { $pid } closes it.
seats-until = The day cannot be read: { $reason }.
seats-until-past = The day until which the key holds is past.
seats-place = The folder { $path } has letters that a shell would read in its own way, so the line was not written.
seats-place-hint = Move the table to a folder with letters, digits and the signs / . _ - + : @ , only
refused-role = This is not for whoever sits here as { $role }.
refused-role-hint = Whoever facilitates the table does it.
wall-sitting = Sitting { $number }
wall-tally = in favour { $favour }   against { $against }   abstained { $abstained }
wall-groups = Groups, round { $round }
wall-next = Next sitting: { $day }
wall-ranking = Ranking of round { $round }
