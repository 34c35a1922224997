# install ROOT SUITE SCRIPT: installs Debian's Asterisk into the folder ROOT, which appears only when it is complete.
root=$1
unfinished=$root.unfinished
if [ -d "$root" ]; then
    exit 0
fi
# What a killed debootstrap has left, the kernel's file systems in it included.
umount -l "$unfinished/proc" "$unfinished/sys" 2>/dev/null
rm -rf --one-file-system "$unfinished"
# The empty argument is the mirror: the one that debootstrap chooses by itself.
debootstrap --variant=minbase --include=asterisk "$2" "$unfinished" "" "/usr/share/debootstrap/scripts/$3" || exit
mv "$unfinished" "$root"
