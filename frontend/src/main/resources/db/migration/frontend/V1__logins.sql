create schema if not exists frontend;

create table frontend.login (
    username      text primary key,
    display_name  text not null,
    email         text,
    role          text not null,
    team          text not null,
    password_hash text not null,
    demo          boolean not null
);

create table frontend.api_token (
    id         uuid primary key,
    username   text not null references frontend.login on delete cascade,
    name       text not null,
    hash       text not null unique,
    created_at timestamptz not null
);
