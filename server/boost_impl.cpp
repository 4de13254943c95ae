// Asio and Beast compiled once; every other file only declares them.
#include <boost/asio/impl/src.hpp>
#include <boost/beast/src.hpp>
