/** The page that stands beside the files, for whoever looks after the folder. */
export const readMeName = 'READ ME - do not move or delete.txt';

// lines end as Notepad of every age reads them
export const readMeText: string = `MOOTHALL - SHARED COMMITTEE WORK
================================

Please do not move, rename, edit or delete anything in this folder.

What this is
  Moothall is an app with which a council's committees prepare meetings and take
  minutes. The laptops of one group exchange their work through this folder. There
  is no server: the folder is only a place where files are left and picked up.

What the files are
  Every file is sealed (encrypted) and signed. Only laptops that the clerk has
  admitted to the group can read them, and only in Moothall. No other program can
  open, repair or convert them.

    .mmg  tells which group this folder belongs to. Without it nothing is exchanged.
    .mms  changes that one laptop made             (folder "new")
    .mmp  older changes, many in one file          (folder "log")
    .mmk  who belongs to the group, and its keys   (folder "key")
    .mmo  papers in sealed parts, up to 9 MB each  (folder "obj")
    .mma  what each laptop has received            (folder "ack")
    .mmh  who is at work just now                  (folder "live")
    .tmp  files that are being written; Moothall removes left-over ones after a day

If you look after this folder
  - Back it up as it is, and let every member of the group read and write in it.
  - Exempt it from clean-up, archiving and conversion by file type or by age. Each of
    these looks to the group like loss.
  - Files with unknown endings and unreadable content are normal here. This is not
    ransomware. Please allow the endings above if a filter blocks them.
  - Now and then Moothall removes up to 200 of its own small files at a time, after
    their content has been packed into a larger one.
  - Papers for people (PDF, Word) are never in here; they lie in "Published".

If something was deleted
  Nothing is lost: every laptop keeps its own copy of all it has received, and puts
  back what is missing. Tell the clerk, who is asked first if the whole folder is gone.
`.replaceAll('\n', '\r\n');
