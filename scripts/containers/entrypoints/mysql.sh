#!/bin/bash
# A database server set up by the environment, as the public image is: MYSQL_DATABASE, MYSQL_USER, and passwords by files.
set -eu
data=/var/lib/mysql
chown mysql:mysql "$data" /run/mysqld
if [ ! -d "$data/mysql" ]; then
  mariadb-install-db --no-defaults --user=mysql --datadir="$data" --auth-root-authentication-method=normal --skip-test-db > /dev/null
  root=$(cat "$MYSQL_ROOT_PASSWORD_FILE") own=$(cat "$MYSQL_PASSWORD_FILE")
  mariadbd --no-defaults --user=mysql --datadir="$data" --bootstrap <<SQL
FLUSH PRIVILEGES;
CREATE DATABASE \`$MYSQL_DATABASE\`;
CREATE USER '$MYSQL_USER'@'%' IDENTIFIED BY '$own';
GRANT ALL ON \`$MYSQL_DATABASE\`.* TO '$MYSQL_USER'@'%';
ALTER USER 'root'@'localhost' IDENTIFIED BY '$root';
SQL
fi
exec mariadbd --no-defaults --user=mysql --datadir="$data" --bind-address=0.0.0.0 --skip-name-resolve
