// `yui import facilities|events FILE`: reads a municipal CSV file into the database and says what became of
// each row. The report goes to standard output in Japanese, as the city's staff reads it; progress to
// standard error.
#pragma once

#include "server/command_line.hpp"

namespace yui {

// Returns the exit code: 0 when the file was gone through, also where rows were refused; 1 when it could not
// be read or written, said in one line. Files that cannot be opened throw std::runtime_error.
int import_file(const Options& options);

}  // namespace yui
