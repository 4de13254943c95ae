// `yui match ...` in this process: arguments in, exit code and both outputs back.
#pragma once

#include <string>
#include <vector>

namespace yui {

struct Answer {
    int code = 0;
    std::string out;
    std::string err;
};

Answer match_line(std::vector<std::string> arguments);

// A file of its own under the folder of temporary files, gone at the end of the scope.
class Scratch {
public:
    explicit Scratch(const std::string& text = "");
    ~Scratch();
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;

    const std::string& path() const { return path_; }
    std::string text() const;

private:
    std::string path_;
};

}  // namespace yui
