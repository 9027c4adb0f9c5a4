-- The two groups of roles and what they may. Groups are of the server and in no dump of a database, so that all of this is said again
-- wherever it is lacking.
do $$
begin
    if to_regrole('tavolo_reader') is null then
        create role tavolo_reader nologin;
    end if;
    if to_regrole('tavolo_writer') is null then
        create role tavolo_writer nologin;
    end if;
end
$$;
grant usage on schema tavolo to tavolo_reader, tavolo_writer;
grant select on tavolo.version, tavolo.known, tavolo.member, tavolo.edit, tavolo.file, tavolo.piece to tavolo_reader, tavolo_writer;
grant insert (tavolo, seq, id, hash, line) on tavolo.edit to tavolo_writer;
grant insert (tavolo, sum, size) on tavolo.file to tavolo_writer;
grant insert on tavolo.piece to tavolo_writer;
grant execute on function tavolo.mine(boolean) to tavolo_reader, tavolo_writer;
grant execute on function
    tavolo.enter(uuid, text), tavolo.let(uuid, text, text), tavolo.may(uuid, text), tavolo.forget(uuid, text[]),
    tavolo.rewrite(uuid, bigint[], uuid[], text[], text[], bigint, text, bigint[], uuid[], text[], text[], text[])
    to tavolo_writer;
