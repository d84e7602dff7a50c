//! A way to the server that breaks as networks do.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::tcp::{OwnedReadHalf, OwnedWriteHalf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio::task::JoinHandle;

/// How a way behaves now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Way {
    Open,
    /// Everything comes this much later.
    Late(Duration),
    /// This many bytes per hundredth of a second.
    Narrow(usize),
    /// One byte at a time.
    Bytewise,
    /// Nothing new gets through.
    Closed,
}

/// What happens to the connections that there are; each number is another time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    Not,
    /// Ended in order.
    Cut(u64),
    /// Ended without order (RST).
    Reset(u64),
    /// Half open: what comes is swallowed, for ever, and nothing is closed.
    Silence(u64),
}

/// Forwards connections.
pub(crate) struct FaultProxy {
    pub(crate) address: SocketAddr,
    way: watch::Sender<Way>,
    end: watch::Sender<End>,
    count: u64,
    task: JoinHandle<()>,
}

impl FaultProxy {
    pub(crate) async fn to(target: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (way, ways) = watch::channel(Way::Open);
        let (end, ends) = watch::channel(End::Not);
        let task = tokio::spawn(async move {
            while let Ok((near, _)) = listener.accept().await {
                if *ways.borrow() == Way::Closed {
                    let _ = near.set_zero_linger();
                    continue;
                }
                let Ok(far) = TcpStream::connect(target).await else {
                    continue;
                };
                let _ = (near.set_nodelay(true), far.set_nodelay(true));
                let (near, far) = (near.into_split(), far.into_split());
                tokio::spawn(pump(near.0, far.1, ways.clone(), ends.clone()));
                tokio::spawn(pump(far.0, near.1, ways.clone(), ends.clone()));
            }
        });
        Self {
            address,
            way,
            end,
            count: 0,
            task,
        }
    }

    pub(crate) fn set(&self, way: Way) {
        self.way.send_replace(way);
    }

    fn end(&mut self, end: impl FnOnce(u64) -> End) {
        self.count += 1;
        self.end.send_replace(end(self.count));
    }

    pub(crate) fn cut(&mut self) {
        self.end(End::Cut);
    }

    pub(crate) fn reset(&mut self) {
        self.end(End::Reset);
    }

    /// Makes the connections that there are half open; new ones get through.
    pub(crate) fn silence(&mut self) {
        self.end(End::Silence);
    }
}

impl Drop for FaultProxy {
    fn drop(&mut self) {
        self.task.abort();
    }
}

async fn pump(
    mut from: OwnedReadHalf,
    mut to: OwnedWriteHalf,
    mut ways: watch::Receiver<Way>,
    mut ends: watch::Receiver<End>,
) {
    ends.mark_unchanged();
    let mut buffer = vec![0; 64 << 10];
    let mut silent = false;
    loop {
        tokio::select! {
            read = from.read(&mut buffer) => {
                let Ok(length @ 1..) = read else { return };
                if silent {
                    continue;
                }
                let way = *ways.borrow_and_update();
                tokio::select! {
                    sent = forward(&buffer[..length], &mut to, way) => if sent.is_err() { return },
                    // What was on its way is lost.
                    Ok(()) = ends.changed() => if !goes_on(&ends, &to, &mut silent) { return },
                }
            }
            Ok(()) = ends.changed() => if !goes_on(&ends, &to, &mut silent) { return },
        }
    }
}

/// Whether a connection is still there after what happened to it.
fn goes_on(ends: &watch::Receiver<End>, to: &OwnedWriteHalf, silent: &mut bool) -> bool {
    match *ends.borrow() {
        End::Cut(_) => false,
        End::Reset(_) => {
            let _ = to.as_ref().set_zero_linger();
            false
        }
        End::Silence(_) | End::Not => {
            *silent = true;
            true
        }
    }
}

async fn forward(bytes: &[u8], to: &mut OwnedWriteHalf, way: Way) -> std::io::Result<()> {
    const MOMENT: Duration = Duration::from_millis(10);
    match way {
        Way::Open | Way::Closed => to.write_all(bytes).await,
        Way::Late(by) => {
            tokio::time::sleep(by).await;
            to.write_all(bytes).await
        }
        Way::Narrow(width) => {
            for piece in bytes.chunks(width) {
                to.write_all(piece).await?;
                tokio::time::sleep(MOMENT).await;
            }
            Ok(())
        }
        Way::Bytewise => {
            // A handshake in single bytes is an attack to some client libraries.
            let width = if bytes.starts_with(b"HTTP/") { 16 } else { 1 };
            for piece in bytes.chunks(width) {
                to.write_all(piece).await?;
                tokio::task::yield_now().await;
            }
            Ok(())
        }
    }
}
