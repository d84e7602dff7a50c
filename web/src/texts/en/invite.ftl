invite-page-title = Invite: { $title } – Wirkraum
invite-title = Join now
invite-scan = Scan the code
invite-or = or open in a browser
invite-room-code = Room code
invite-qr = QR code for joining
invite-people = { $count ->
    [0] Nobody in the room yet
    [one] 1 person in the room
   *[other] { $count } people in the room
}
invite-closed = The room is closed
invite-closed-means = Nobody can join at the moment. Whoever is in stays in.
invite-to-model = To the impact model
invite-tools = Facilitation
invite-room = Room
invite-room-open = open
invite-room-locked = closed
invite-room-hint = Joining by QR code, link or room code
invite-rights = Rights
invite-rights-of = { $area }: { $role }
invite-access-write = write
invite-access-read = read
invite-access-hidden = hidden
invite-links = Links
invite-links-hint = A new link replaces the old one of that role at once. Whoever is in stays in. The co-facilitators' link holds until the workshop ends.
invite-link-new = New link: { $role }
invite-link-title = New link: { $role }
invite-link-once = This link is shown only now. Copy it right away.
invite-link-label = Link
invite-link-confirm = The present link of this role will no longer be valid.
invite-link-do = Make a new link
invite-export = Export
invite-export-md = Minutes (Markdown)
invite-export-json = Data (JSON)
invite-export-wirkraum = Workshop file (.wirkraum)
invite-export-blueprint = Template for others (JSON)
invite-export-blueprint-means = Structure and words of model and OKRs, without names, values, comments and dates. Others open it on their start page.
