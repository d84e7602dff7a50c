start-page-title = Start – Wirkraum
start-new = New workshop
start-title = Title
start-title-example = For example: language support in day care, what works?
start-template = Template
start-language = Language of the template
start-language-de = German
start-language-en = English
start-address = German form of address
start-address-formal = Sie
start-address-informal = Du
start-create = Create workshop
start-creating = Creating the workshop …
start-after-create = Your name comes next, then the QR code for the room.
start-yours = Your workshops
start-none = No workshop yet. Create one or open a file.
start-open-file = Open file
start-open = Open
start-actions = Actions: { $title }
start-delete = Delete …
start-running = running
start-meta-today = today, { $time }
start-meta-yesterday = yesterday, { $time }
start-people = { $count ->
    [0] nobody yet
    [one] 1 person
   *[other] { $count } people
}
start-connected = { $count ->
    [one] 1 connected
   *[other] { $count } connected
}
start-room-locked = room closed
start-file-unreadable = Unreadable file
start-file-newer = File of a newer version
start-delete-title = Delete the workshop?
start-delete-named = “{ $title }” and everything in it will be deleted: cards, reasons, notes and the names of everybody involved.
start-delete-final = This cannot be undone.
start-delete-file = The file { $id } will be deleted although it could not be read.
start-delete-keep = Do you want to keep any of it? In the workshop, “Export” lets you download the workshop file.
start-delete-open = Open it first
start-delete-do = Delete workshop
start-deleted = The workshop was deleted.
start-drop = Drop the file here
start-drop-kinds = .wirkraum, .json or a template
start-uploading = Sending { $name }, { $percent } %
start-checking = Checking { $name } …
start-imported = “{ $title }” is open and in the list.
start-reach = How others reach this computer
start-reach-hint = In the same network: scan the code or type the address. Wirkraum then asks for the room code.
start-reach-local = Wirkraum answers on this computer only. Start it without --listen 127.0.0.1 so that others can join.
start-reach-qr = QR code: { $url }
start-code-title = Join a workshop
start-code = Room code
start-code-hint = Eight characters, on the wall or in the invitation.
start-code-short = The room code has eight characters.
start-code-go = Continue
start-organise = I am organising
start-key = Organiser key
start-key-hint = It is in the output of Wirkraum and in the file organiser-key in the data folder.
start-key-go = Sign in
start-loading-list = Loading your workshops …
