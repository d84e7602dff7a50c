//! Documents over sockets, in both protocols.

mod converge;
mod departures;
mod near_misses;
mod plain;
mod presence;
mod refusals;
mod returning;
mod rights;
