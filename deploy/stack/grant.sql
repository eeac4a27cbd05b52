-- The suites make databases of their own, and a person who may do little in one.
GRANT ALL ON *.* TO 'marquee'@'%' WITH GRANT OPTION;
