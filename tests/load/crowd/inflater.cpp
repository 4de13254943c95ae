#include "tests/load/crowd/inflater.hpp"

#include <zlib.h>

#include <stdexcept>

namespace yui::load {

struct Inflater::Stream {
    z_stream z{};
};

Inflater::Inflater() : stream_(std::make_unique<Stream>()), output_(256 * 1024, '\0') {
    if (inflateInit2(&stream_->z, -15) != Z_OK) throw std::runtime_error("zlib is not there");
}

Inflater::~Inflater() { inflateEnd(&stream_->z); }

std::string_view Inflater::inflate(std::string_view deflated) {
    input_.assign(deflated).append("\x00\x00\xff\xff", 4);
    z_stream& z = stream_->z;
    inflateReset(&z);
    z.next_in = reinterpret_cast<Bytef*>(input_.data());
    z.avail_in = static_cast<uInt>(input_.size());
    z.next_out = reinterpret_cast<Bytef*>(output_.data());
    z.avail_out = static_cast<uInt>(output_.size());
    const int status = ::inflate(&z, Z_SYNC_FLUSH);
    if ((status != Z_OK && status != Z_STREAM_END) || z.avail_out == 0)
        throw std::runtime_error("a message cannot be inflated");
    return {output_.data(), output_.size() - z.avail_out};
}

}  // namespace yui::load
