-- What a hub keeps, as its first version has it. Only plain SQL and row-level security; the lines themselves are
-- those of the journals, so that whoever reads them checks the chain.
create schema tavolo;

create table tavolo.version (
    one boolean primary key default true check (one),
    version integer not null
);
insert into tavolo.version (version) values (1);

-- The tables that the hub knows, each by the id that it was made with.
create table tavolo.known (
    tavolo uuid primary key,
    name text not null constraint known_name unique check (length(name) between 1 and 200),
    came timestamptz not null default now()
);

-- Who may read or write which table; the row of no table is for all of them.
create table tavolo.member (
    tavolo uuid not null,
    role text not null,
    may text not null check (may in ('read', 'write')),
    primary key (tavolo, role)
);

-- One row an edit, with its line as it stands in the journal.
create table tavolo.edit (
    tavolo uuid not null references tavolo.known,
    seq bigint not null check (seq > 0),
    id uuid not null constraint edit_id unique,
    hash text not null,
    line text not null,
    came timestamptz not null default now(),
    primary key (tavolo, seq)
);

-- The tables of whoever asks.
create function tavolo.mine(writes boolean) returns setof uuid
    language sql stable security definer set search_path = tavolo, pg_temp
    as $$
        with own as (
            select m.tavolo from tavolo.member m
             where (m.may = 'write' or not writes)
               and m.role in (select rolname from pg_catalog.pg_roles where pg_has_role(session_user, oid, 'member'))
        )
        select own.tavolo from own
        union
        select k.tavolo from tavolo.known k
         where exists (select from own where own.tavolo = '00000000-0000-0000-0000-000000000000')
    $$;

-- Makes a table known; whoever does writes it.
create function tavolo.begin(which uuid, called text) returns void
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    begin
        if not pg_has_role(session_user, 'tavolo_writer', 'member') then
            raise insufficient_privilege using message = 'not a member of tavolo_writer';
        end if;
        insert into tavolo.known (tavolo, name) values (which, called) on conflict (tavolo) do nothing;
        if found then
            insert into tavolo.member (tavolo, role, may) values (which, session_user, 'write');
        end if;
    end
    $$;

-- Says what somebody may do at a table, or at all of them.
create function tavolo.let(which uuid, who text, what text) returns void
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    begin
        if not pg_has_role(session_user, current_user, 'member')
           and (which = '00000000-0000-0000-0000-000000000000' or which not in (select tavolo.mine(true))) then
            raise insufficient_privilege using message = 'not a writer of this table';
        end if;
        if not exists (select from pg_catalog.pg_roles where rolname = who) then
            raise undefined_object using message = 'no such role';
        end if;
        delete from tavolo.member m where m.tavolo = which and m.role = who;
        if what <> 'none' then
            insert into tavolo.member (tavolo, role, may) values (which, who, what);
        end if;
    end
    $$;

-- Appends lines after the expected end, and puts lines from which a person was erased in the place of the old ones:
-- all of it, or nothing. Answers how many were appended: none where the end is another.
create function tavolo.rewrite(
    which uuid, seqs bigint[], ids uuid[], hashes text[], lines text[], last bigint, head text,
    old_seqs bigint[], old_ids uuid[], old_hashes text[], old_lines text[]
) returns bigint
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    declare
        changed bigint;
    begin
        if which not in (select tavolo.mine(true)) then
            raise insufficient_privilege using message = 'not a writer of this table';
        end if;
        if coalesce((select e.seq || ' ' || e.hash from tavolo.edit e where e.tavolo = which order by e.seq desc limit 1),
                    '0 ') <> last || ' ' || head then
            return 0;
        end if;
        update tavolo.edit e set id = x.i, line = x.l
          from unnest(old_seqs, old_ids, old_hashes, old_lines) x(s, i, h, l)
         where e.tavolo = which and e.seq = x.s and e.hash = x.h;
        get diagnostics changed = row_count;
        if changed <> cardinality(old_seqs) then
            raise data_exception using message = 'the old lines are others';
        end if;
        insert into tavolo.edit (tavolo, seq, id, hash, line)
        select which, s, i, h, l from unnest(seqs, ids, hashes, lines) x(s, i, h, l);
        return cardinality(seqs);
    end
    $$;

create function tavolo.told() returns trigger
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    begin
        perform pg_notify('tavolo', t.tavolo::text) from (select distinct a.tavolo from added a) t;
        return null;
    end
    $$;
create trigger told after insert on tavolo.edit
    referencing new table as added for each statement execute function tavolo.told();

alter table tavolo.known enable row level security;
alter table tavolo.member enable row level security;
alter table tavolo.edit enable row level security;
create policy seen on tavolo.known for select using (tavolo in (select m from tavolo.mine(false) m));
create policy seen on tavolo.member for select using (tavolo in (select m from tavolo.mine(false) m));
create policy seen on tavolo.edit for select using (tavolo in (select m from tavolo.mine(false) m));
create policy written on tavolo.edit for insert with check (tavolo in (select m from tavolo.mine(true) m));

do $$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = 'tavolo_reader') then
        create role tavolo_reader nologin;
    end if;
    if not exists (select from pg_catalog.pg_roles where rolname = 'tavolo_writer') then
        create role tavolo_writer nologin;
    end if;
end
$$;
revoke all on all functions in schema tavolo from public;
grant usage on schema tavolo to tavolo_reader, tavolo_writer;
grant select on tavolo.version, tavolo.known, tavolo.member, tavolo.edit to tavolo_reader, tavolo_writer;
grant insert (tavolo, seq, id, hash, line) on tavolo.edit to tavolo_writer;
grant execute on function tavolo.mine(boolean) to tavolo_reader, tavolo_writer;
grant execute on function tavolo.begin(uuid, text), tavolo.let(uuid, text, text) to tavolo_writer;
grant execute on function
    tavolo.rewrite(uuid, bigint[], uuid[], text[], text[], bigint, text, bigint[], uuid[], text[], text[]) to tavolo_writer;
