-- The suites make databases of their own.
GRANT ALL ON *.* TO 'marquee'@'%';
