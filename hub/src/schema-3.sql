-- From the second version to the third: who brought a table here is known, and is, beside an administrator, who takes a right
-- away from somebody else.
alter table tavolo.known add column owner text;

-- Of earlier tables it is the only one who writes, where there is one; else an administrator decides.
update tavolo.known k set owner = (
    select min(m.role) from tavolo.member m where m.tavolo = k.tavolo and m.may = 'write' having count(*) = 1
);

create or replace function tavolo.enter(which uuid, called text) returns void
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    begin
        if not pg_has_role(session_user, 'tavolo_writer', 'member') then
            raise insufficient_privilege using message = 'not a member of tavolo_writer';
        end if;
        -- What is said of a refusal stands in its detail.
        if exists (select from tavolo.known k where k.name = called and k.tavolo <> which) then
            raise unique_violation using message = 'another table has the name', constraint = 'known_name', detail = called;
        end if;
        insert into tavolo.known (tavolo, name, owner) values (which, called, session_user)
            on conflict (tavolo) do nothing;
        if found then
            insert into tavolo.member (tavolo, role, may) values (which, session_user, 'write');
        end if;
    end
    $$;

create or replace function tavolo.let(which uuid, who text, what text) returns void
    language plpgsql security definer set search_path = tavolo, pg_temp
    as $$
    declare
        before text;
    begin
        select m.may into before from tavolo.member m where m.tavolo = which and m.role = who;
        if not pg_has_role(session_user, current_user, 'member') then
            if which = '00000000-0000-0000-0000-000000000000' or which not in (select tavolo.mine(true)) then
                raise insufficient_privilege using message = 'not a writer of this table';
            end if;
            if (before = 'write' and what <> 'write' or before = 'read' and what = 'none')
               and who <> session_user
               and session_user is distinct from (select k.owner from tavolo.known k where k.tavolo = which) then
                raise insufficient_privilege using message = 'not the one who brought this table';
            end if;
        end if;
        if not exists (select from pg_catalog.pg_roles where rolname = who) then
            raise undefined_object using message = 'no such role', detail = who;
        end if;
        -- Nothing at all tables is nothing at each of them.
        delete from tavolo.member m
         where m.role = who and (m.tavolo = which or what = 'none' and which = '00000000-0000-0000-0000-000000000000');
        if what <> 'none' then
            insert into tavolo.member (tavolo, role, may) values (which, who, what);
        end if;
    end
    $$;

-- What a role may do at a table, by whatever it was given: by name, by a group, or at all of them. For whoever writes the table.
create function tavolo.may(which uuid, who text) returns text
    language plpgsql stable security definer set search_path = tavolo, pg_temp
    as $$
    begin
        if not pg_has_role(session_user, current_user, 'member') and which not in (select tavolo.mine(true)) then
            raise insufficient_privilege using message = 'not a writer of this table';
        end if;
        return (
            select max(m.may) from tavolo.member m
             where m.tavolo in (which, '00000000-0000-0000-0000-000000000000')
               and m.role in (select rolname from pg_catalog.pg_roles where pg_has_role(who, oid, 'member'))
        );
    end
    $$;
revoke all on function tavolo.may(uuid, text) from public;
