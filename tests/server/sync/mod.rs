//! Documents over sockets, in both protocols.

mod converge;
mod departures;
mod plain;
mod presence;
mod refusals;
mod returning;
mod rights;
