-- From the first version to the second: the files of attachments, in pieces, by their checksum.
create table tavolo.file (
    tavolo uuid not null references tavolo.known,
    sum text not null check (sum ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size between 0 and 268435456),
    came timestamptz not null default now(),
    primary key (tavolo, sum)
);

-- A piece by the byte at which it begins; they come in their order.
create table tavolo.piece (
    tavolo uuid not null,
    sum text not null,
    start bigint not null check (start >= 0),
    bytes bytea not null check (octet_length(bytes) between 1 and 1048576),
    primary key (tavolo, sum, start),
    foreign key (tavolo, sum) references tavolo.file on delete cascade
);
-- Most files are compressed already.
alter table tavolo.piece alter column bytes set storage external;

alter table tavolo.file enable row level security;
alter table tavolo.piece enable row level security;
create policy seen on tavolo.file for select using (tavolo in (select m from tavolo.mine(false) m));
create policy seen on tavolo.piece for select using (tavolo in (select m from tavolo.mine(false) m));
create policy written on tavolo.file for insert with check (tavolo in (select m from tavolo.mine(true) m));
create policy written on tavolo.piece for insert with check (tavolo in (select m from tavolo.mine(true) m));

-- Takes files away that are not what their checksum says, so that they can come again.
create function tavolo.forget(which uuid, sums text[]) returns bigint
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    declare
        gone bigint;
    begin
        if which not in (select tavolo.mine(true)) then
            raise insufficient_privilege using message = 'not a writer of this table';
        end if;
        delete from tavolo.file f where f.tavolo = which and f.sum = any(sums);
        get diagnostics gone = row_count;
        return gone;
    end
    $$;

-- As `rewrite`; the files that no line names any more go in the same moment.
create function tavolo.rewrite(
    which uuid, seqs bigint[], ids uuid[], hashes text[], lines text[], last bigint, head text,
    old_seqs bigint[], old_ids uuid[], old_hashes text[], old_lines text[], named text[]
) returns bigint
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    declare
        made bigint;
    begin
        made := tavolo.rewrite(which, seqs, ids, hashes, lines, last, head, old_seqs, old_ids, old_hashes, old_lines);
        if made > 0 then
            delete from tavolo.file f where f.tavolo = which and f.sum <> all(named);
        end if;
        return made;
    end
    $$;

-- A plain dump with a function of the old name is not read back by psql, which waits for its `end`.
alter function tavolo.begin(uuid, text) rename to enter;

revoke all on function tavolo.forget(uuid, text[]) from public;
revoke all on function
    tavolo.rewrite(uuid, bigint[], uuid[], text[], text[], bigint, text, bigint[], uuid[], text[], text[], text[])
    from public;
-- One that does not say which files stay leaves them all: of a program that does not know of files.
revoke all on function
    tavolo.rewrite(uuid, bigint[], uuid[], text[], text[], bigint, text, bigint[], uuid[], text[], text[])
    from tavolo_writer;
grant select on tavolo.file, tavolo.piece to tavolo_reader, tavolo_writer;
grant insert (tavolo, sum, size) on tavolo.file to tavolo_writer;
grant insert on tavolo.piece to tavolo_writer;
grant execute on function tavolo.forget(uuid, text[]) to tavolo_writer;
grant execute on function
    tavolo.rewrite(uuid, bigint[], uuid[], text[], text[], bigint, text, bigint[], uuid[], text[], text[], text[])
    to tavolo_writer;
